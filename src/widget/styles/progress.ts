/* How far somebody has come. */
export const css = `
  .progress {
    font-size: var(--small);
  }
  progress {
    appearance: none;
    display: block;
    width: 100%;
    height: 0.5em;
    margin-top: 0.4em;
    border: 1px solid;
    border-color: var(--edge);
    border-radius: 1em;
    overflow: hidden;
    background: var(--wash);
    color: var(--strong);
  }
  progress::-webkit-progress-bar {
    background: transparent;
  }
  progress::-webkit-progress-value {
    background: var(--strong);
  }
  progress::-moz-progress-bar {
    background: var(--strong);
  }
`;
