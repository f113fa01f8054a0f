/* Where people chose the colours. */
export const css = `
  @media (forced-colors: active) {
    progress {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: Canvas;
    }
    .on {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
`;
