interface Words {
  title: string;
  description: string;
  skip: string;
  agency: string;
  navigation: string;
  home: string;
  procedures: string;
  heading: string;
  search: string;
  code: string;
  press: string;
  phone: string;
}

const words: Record<"vi" | "en", Words> = {
  vi: {
    title: "Thủ tục đăng ký khai sinh – UBND xã",
    description: "Hồ sơ cần nộp, thời hạn giải quyết và tra cứu kết quả đăng ký khai sinh tại xã.",
    skip: "Đến nội dung chính",
    agency: "Ủy ban nhân dân xã",
    navigation: "Chính",
    home: "Trang chủ",
    procedures: "Thủ tục",
    heading: "Đăng ký khai sinh",
    search: "Tra cứu hồ sơ",
    code: "Mã hồ sơ",
    press: "Tra cứu",
    phone: "Điện thoại: 1900 0000",
  },
  en: {
    title: "Registering a birth – People’s Committee",
    description: "What to bring, how long it takes, and where an application for registering a birth stands.",
    skip: "Skip to the content",
    agency: "People’s Committee of the commune",
    navigation: "Main",
    home: "Home",
    procedures: "Procedures",
    heading: "Registering a birth",
    search: "Find an application",
    code: "Application number",
    press: "Search",
    phone: "Telephone: 1900 0000",
  },
};

/**
 * An agency's page in which axe, Lighthouse and the Nu checker find nothing, with this in the middle. It follows the reader's choice of
 * light or dark; axe takes a page without a background for white.
 */
export function hostPage(tags: string, language: keyof typeof words = "vi"): string {
  const say = words[language];
  const scripts = ["survey", "results"]
    .filter((name) => tags.includes(`<satisfaction-${name}`))
    .map((name) => `<script type="module" src="/satisfaction-${name}.js"></script>`)
    .join("");
  return `<!doctype html>
  <html lang="${language}">
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="description" content="${say.description}">
      <title>${say.title}</title>
      <link rel="icon" href="data:,">
      <style>:root { color-scheme: light dark; background: Canvas; color: CanvasText; } nav a, .skip { display: inline-block; padding: .5em; }</style>
      ${scripts}
    </head>
    <body>
      <a class="skip" href="#main">${say.skip}</a>
      <header>
        <p>${say.agency}</p>
        <nav aria-label="${say.navigation}">
          <ul>
            <li><a href="/">${say.home}</a></li>
            <li><a href="/thu-tuc">${say.procedures}</a></li>
          </ul>
        </nav>
      </header>
      <main id="main">
        <h1>${say.heading}</h1>
        <h2>${say.search}</h2>
        <form>
          <label for="code">${say.code}</label>
          <input id="code" name="code">
          <button>${say.press}</button>
        </form>
        ${tags}
      </main>
      <footer><p>${say.phone}</p></footer>
    </body>
  </html>`;
}
