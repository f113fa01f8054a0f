import * as z from "zod/mini";

if ("toJSONSchema" in z) throw new Error("These tests are for build/zod-stand-in.ts, and got zod itself.");
