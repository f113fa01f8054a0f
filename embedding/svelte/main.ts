import { mount } from "svelte";
import Opinion from "./opinion.svelte";

mount(Opinion, { target: document.querySelector("main")! });
