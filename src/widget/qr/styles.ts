/** A phone cannot scan its own screen. Whoever has a mouse and a narrow window has zoomed in, and can. */
export const css = `
  .qr {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8em 1.2em;
    align-items: center;
    margin: 2em 0 0;
    border-top: 1px solid var(--line);
    padding-top: 1.25em;
  }
  .qr svg {
    flex: none;
    max-width: 100%;
    height: auto;
    forced-color-adjust: none;
  }
  .qr figcaption {
    display: grid;
    flex: 1 1 14em;
    gap: 0.3em;
  }
  .qr bdi {
    user-select: all;
  }
  @media (pointer: coarse) and (max-width: 37em) {
    .qr {
      display: none;
    }
  }
`;
