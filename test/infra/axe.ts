// axe-core is a script, not a module: it leaves its one object on the window.
import "axe-core/axe.min.js";
import type axeCore from "axe-core";

export const axe = (globalThis as unknown as { axe: typeof axeCore }).axe;
