/// <reference types="vitest/config" />
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env["STERNIK_URL"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  server: { port: 5173, proxy: { "/api": { target: server, changeOrigin: false } } },
  build: {
    target: "es2023",
    // Older targets would rewrite light-dark() into a hack that breaks the tokens.
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    manifest: true,
    // Inline data: images and fonts would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: { environment: "node", include: ["src/**/*.test.{ts,tsx}"] },
});
