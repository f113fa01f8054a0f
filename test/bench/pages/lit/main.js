import { LitElement, html, nothing, unsafeCSS } from "lit";
import css from "../plain.css?inline";

const survey = JSON.parse(document.querySelector("#survey").textContent);

class PlainLit extends LitElement {
  static styles = unsafeCSS(css);
  static properties = { answers: { state: true } };

  constructor() {
    super();
    this.answers = {};
  }

  change({ target }) {
    this.answers = { ...this.answers, [target.name]: target.value };
  }

  submit(event) {
    event.preventDefault();
    fetch("/api/responses", { method: "POST", body: JSON.stringify(this.answers) });
  }

  render() {
    return html`<form @change=${this.change} @submit=${this.submit}>
      <h1>${survey.title}</h1>
      ${survey.sections.map((section) => this.section(section))}
      <button>Gửi</button>
    </form>`;
  }

  section({ title, stem, askIf, items }) {
    if (askIf && this.answers[askIf.item] !== askIf.is) return nothing;
    return html`<section>
      ${title ? html`<h2>${title}</h2>` : nothing} ${stem ? html`<p>${stem}</p>` : nothing}
      ${items.map((item) => this.item(item))}
    </section>`;
  }

  item({ id, type, label, scale, options }) {
    if (type === "text") return html`<label>${label}<textarea name=${id}></textarea></label>`;
    return html`<fieldset>
      <legend>${label}</legend>
      ${(options ?? survey.scales[scale].options).map(
        ({ code, label }) =>
          html`<label
            ><input type="radio" name=${id} value=${code} .checked=${this.answers[id] === code} />${label}</label
          >`,
      )}
    </fieldset>`;
  }
}

customElements.define("plain-lit", PlainLit);
