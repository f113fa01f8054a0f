import { unseen } from "../styles/hidden.ts";

export const css = `
  .advance {
    display: flex;
    align-items: center;
    gap: 0.6em;
    width: fit-content;
    min-height: var(--target);
    color: var(--soft);
    cursor: pointer;
  }
  .advance span {
    font-size: var(--small);
  }
  /* On the first step it stands in the place of how far one has come, which is nowhere yet: so no option moves away from under a finger when it comes. */
  header:not(.later) ~ .advance {
    margin-top: 0.66em;
  }
  :host(:is([kiosk], [compact])) header ~ .advance {
    margin-top: 0;
  }
  /* Of this height and width everything stands closer, as in styles/phone.ts. */
  @media (max-height: 36em) and (max-width: 60em) {
    header:not(.later) ~ .advance {
      margin-top: -0.2em;
    }
  }
  header:not(.later) ~ .advance ~ .step .progress {
    ${unseen}
  }
`;
