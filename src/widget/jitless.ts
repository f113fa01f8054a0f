import { config } from "zod/mini";

// Zod probes `new Function`, which a strict Content-Security-Policy reports. This must run before any schema is built.
config({ jitless: true });
