/* Headings and sentences, and how they stand together. */
export const css = `
  h2,
  h3,
  p {
    margin: 0;
  }
  h2 {
    color: var(--heading);
    font-size: var(--huge);
    line-height: 1.3;
    text-wrap: balance;
  }
  h3 {
    color: var(--heading);
    font-size: var(--large);
    line-height: 1.35;
  }
  header,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
  }
  .organisation,
  .help,
  .intro,
  .progress,
  .stem,
  .aside {
    color: var(--soft);
  }
  .step,
  section,
  .single {
    margin-top: 1.25em;
  }
  section + section {
    border-top: 1px solid var(--line);
    margin-top: 2em;
    padding-top: 1.5em;
  }
  .words {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    margin-bottom: 0.6em;
  }
  .label {
    font-weight: 600;
  }
  .help {
    font-size: 0.95em;
  }
  .problem {
    color: var(--strong);
    font-weight: 600;
  }
  .loading {
    opacity: 0;
    animation: appear 0s 0.8s forwards;
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
`;
