import "satisfaction-survey/define";
import { CUSTOM_ELEMENTS_SCHEMA, Component, provideZonelessChangeDetection, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import { SurveySentEvent } from "satisfaction-survey";
import csat from "satisfaction-survey/presets/csat.json";

@Component({
  selector: "main",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <satisfaction-survey [survey]="csat" endpoint="/api/submissions" unit="thuan-loc" (survey-sent)="onSent($event)">
      <p>Ông/Bà có thể lấy phiếu giấy tại Bộ phận Một cửa.</p>
    </satisfaction-survey>
    @if (receipt()) {
      <p>Trang này cảm ơn Ông/Bà. Mã: {{ receipt() }}</p>
    }
  `,
})
class Opinion {
  readonly csat = csat;
  readonly receipt = signal("");

  onSent(event: Event): void {
    if (event instanceof SurveySentEvent) this.receipt.set(event.receipt);
  }
}

await bootstrapApplication(Opinion, { providers: [provideZonelessChangeDetection()] });
