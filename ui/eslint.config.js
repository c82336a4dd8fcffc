import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { sternik } from "./eslint/sternik.js";

const HOUSE = [
  { selector: "ExportDefaultDeclaration", message: "Named exports only." },
  { selector: "CallExpression[callee.property.name=/^toLocale(String|DateString|TimeString)$/]", message: "Use shared/format." },
  { selector: "ExportAllDeclaration", message: "No barrels: import from the file itself." },
];
const TABLER = { patterns: [{ group: ["@tabler/*"], message: "Add the meaning to shared/icons.ts." }] };

export default tseslint.config(
  { ignores: ["dist", "node_modules", "src/shared/i18n/messages.gen.d.ts", "src/api/schema.d.ts"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  hooks.configs.flat.recommended,
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { sternik },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-invalid-void-type": "off",
      // The React compiler is not used, so libraries that it skips are no concern.
      "react-hooks/incompatible-library": "off",
      "no-irregular-whitespace": ["error", { skipStrings: true, skipTemplates: true }],
      "no-restricted-syntax": ["error", ...HOUSE],
      "no-restricted-imports": ["error", TABLER],
      "max-lines": ["error", { max: 200 }],
      "max-lines-per-function": ["error", { max: 75, skipComments: true }],
      "sternik/no-raw-text": "error",
      "sternik/no-raw-colour": "error",
      "sternik/no-clickable-div": "error",
      "sternik/modules-stand-alone": "error",
    },
  },
  { files: ["src/shared/icons.ts"], rules: { "no-restricted-imports": "off" } },
  { files: ["src/shared/theme/*.ts", "src/**/*.test.{ts,tsx}"], rules: { "sternik/no-raw-colour": "off" } },
  { files: ["src/**/*.test.{ts,tsx}"], rules: { "max-lines-per-function": "off" } },
  { files: ["*.config.{js,ts}", "scripts/**", "eslint/**"], languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } } },
);
