import type { ItemRenderer } from "../view/ui.ts";
import type { Displayed } from "./displays/displayed.ts";
import { renderDropdown, css as dropdownCss } from "./displays/dropdown.ts";
import { css as endsCss } from "./displays/ends.ts";
import { faceOf } from "./displays/faces.ts";
import { renderLevels, css as levelsCss } from "./displays/levels.ts";
import { renderSlider, css as sliderCss } from "./displays/slider.ts";
import { starOf } from "./displays/stars.ts";

/** Other looks for the same options. What is stored is the same code. */
const renderDisplay: ItemRenderer<Displayed> = (ui, field) => {
  switch (field.item.display) {
    case "dropdown":
      return renderDropdown(ui, field);
    case "slider":
      return renderSlider(ui, field);
    case "stars":
      return renderLevels(ui, field, "stars", starOf);
    case "faces":
      return renderLevels(ui, field, "faces", faceOf);
    default:
      return renderLevels(ui, field, "numbers");
  }
};
export default renderDisplay;

export const controls = "radios";

export const css = dropdownCss + levelsCss + endsCss + sliderCss;
