import { loadEnv } from "vite";
import { defineConfig } from "vitest/config";

const gateway = loadEnv("", ".", "FLASHWIRE_").FLASHWIRE_GATEWAY ?? "http://127.0.0.1:8080";
const proxied = Object.fromEntries(["/api", "/login"].map((path) => [path, { target: gateway }]));

export default defineConfig({
  build: {
    target: "es2023",
    // The Content-Security-Policy allows no data: URL but for images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: proxied },
  preview: { proxy: proxied },
  test: { include: ["test/**/*.test.ts"], setupFiles: ["test/setup.ts"] },
});
