import { type Press, isEarly } from "./early-press.ts";
import type { StepHost, StepRooms, StepStore, leave, move } from "./leave.ts";

/** What leads from step to step. */
interface Leading {
  readonly leave: typeof leave;
  readonly move: typeof move;
}

/** It loads after the first step is shown. */
interface StepLoader extends StepRooms {
  readonly rooms?: Leading | undefined;
  prepare(): Promise<Leading>;
}

/** The way from step to step, as a person presses. */
export interface Steps {
  /** What is needed to go on could not be loaded. */
  stuck?: boolean | undefined;
  next(press: Press): Promise<void>;
  back(): Promise<void>;
}

/** @param focus tells when the step came to be shown */
export function createSteps(
  store: StepStore & { refresh(): void },
  loader: StepLoader,
  host: StepHost,
  focus: { readonly movedAt: number },
): Steps {
  let isLeaving = false;
  /** Whether the same step is still shown: it may have become the next person's turn, or a draft may have come back with another one. */
  const watchStep = (): (() => boolean) => {
    const session = store.session!;
    const { stepId } = session;
    return () => session === store.session && session.stepId === stepId;
  };
  const steps: Steps = {
    async next(press) {
      // On a slow network people press again and again; each press would leave one more step, unseen.
      if (isLeaving || isEarly(press, focus.movedAt)) return;
      isLeaving = true;
      const isShown = watchStep();
      const { asked } = store.session!;
      const rooms = await loader.prepare().catch(() => {});
      isLeaving = false;
      steps.stuck = !rooms;
      if (rooms && isShown()) steps.stuck = await rooms.leave(store, loader, host, asked);
      store.refresh();
    },
    async back() {
      const isShown = watchStep();
      const rooms = loader.rooms ?? (await loader.prepare().catch(() => {}));
      if (isShown()) rooms?.move(store, host, -1);
    },
  };
  return steps;
}
