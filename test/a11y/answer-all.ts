import { type SatisfactionSurvey, settled, shown } from "../support/widget.ts";

/** Chooses the first option of everything, so that chosen options and conditional items are looked at too. */
export async function answerAll(element: SatisfactionSurvey): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (const group of shown(element).querySelectorAll("[role=radiogroup], [role=group] .options")) {
      if (!group.querySelector(":checked"))
        group.querySelector<HTMLInputElement>("input[type=radio], input[type=checkbox]")?.click();
    }
    await settled(element);
  }
}
