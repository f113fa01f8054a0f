/* Where people chose the colours, bars are told apart by theirs. */
export const css = `
  @media (forced-colors: active) {
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .other .value,
    .plain .value {
      fill: GrayText;
    }
    .missing .value {
      stroke: CanvasText;
    }
  }
`;
