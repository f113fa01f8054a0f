import { defineConfig } from "oxlint";
import { directionOverrides } from "./build/direction-rule.ts";

export default defineConfig({
  plugins: ["typescript", "unicorn", "oxc", "import", "promise"],
  categories: { correctness: "error", suspicious: "error" },
  env: { es2022: true, browser: true, node: true },
  ignorePatterns: ["dist/**", "data/**", "**/.cache/**"],
  options: { reportUnusedDisableDirectives: "error" },
  rules: {
    eqeqeq: "error",
    "no-eval": "error",
    "no-new-func": "error",
    "no-var": "error",
    "prefer-const": "error",
    "import/no-cycle": ["error", { ignoreTypes: false }],
    "typescript/consistent-type-imports": "error",
    "typescript/no-explicit-any": "error",
    "unicorn/prefer-node-protocol": "error",

    // Matters of taste, and a few that ask for what es2022 does not have.
    "no-shadow": "off",
    "import/no-named-as-default-member": "off",
    "no-underscore-dangle": "off",
    "import/no-unassigned-import": "off",
    "promise/no-multiple-resolved": "off",
    "unicorn/consistent-function-scoping": "off",
    "unicorn/no-array-reverse": "off",
    "unicorn/no-array-sort": "off",
  },
  overrides: [
    { files: ["src/**"], rules: { "no-console": "error" } },
    { files: ["src/cli/**"], rules: { "no-console": "off" } },
    // A worker's console is its own.
    { files: ["src/offline/**"], rules: { "no-console": ["error", { allow: ["warn"] }] } },
    ...directionOverrides,
  ],
});
