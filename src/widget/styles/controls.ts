/* What is pressed and typed in. */
export const css = `
  input,
  textarea,
  select,
  button {
    font: inherit;
    color: inherit;
  }
  .text {
    width: 100%;
    min-height: var(--target);
    padding: 0.5em 0.7em;
    border: 1px solid;
    border-color: var(--soft);
    border-radius: var(--radius);
    background: var(--page);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    flex-direction: row-reverse;
    justify-content: flex-end;
    gap: 0.7em;
    margin-top: 1.5em;
  }
  button {
    min-height: var(--target);
    padding: 0.5em 1.4em;
    border: 1px solid;
    border-color: var(--soft);
    border-radius: var(--radius);
    background: var(--page);
  }
  .primary {
    forced-color-adjust: none;
    border-color: var(--strong);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .languages {
    min-height: var(--target);
    margin-bottom: 0.4em;
  }
`;
