import { createApp } from "vue";
import Opinion from "./opinion.vue";

createApp(Opinion).mount("main");
