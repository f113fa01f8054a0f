/** An agency's page in which axe finds nothing by any of its default rules, with this in the middle. */
export const hostPage = (tags: string): string => `<!doctype html>
  <html lang="vi">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Thủ tục đăng ký khai sinh – UBND xã</title>
      <link rel="icon" href="data:," />
      <script type="module" src="/satisfaction-survey.js"></script>
      <script type="module" src="/satisfaction-results.js"></script>
    </head>
    <body>
      <a href="#main">Đến nội dung chính</a>
      <header>
        <p>Ủy ban nhân dân xã</p>
        <nav aria-label="Chính">
          <ul>
            <li><a href="/">Trang chủ</a></li>
            <li><a href="/thu-tuc">Thủ tục</a></li>
          </ul>
        </nav>
      </header>
      <main id="main">
        <h1>Đăng ký khai sinh</h1>
        <h2>Tra cứu hồ sơ</h2>
        <form>
          <label for="code">Mã hồ sơ</label>
          <input id="code" name="code" />
          <button>Tra cứu</button>
        </form>
        ${tags}
      </main>
      <footer><p>Điện thoại: 1900 0000</p></footer>
    </body>
  </html>`;
