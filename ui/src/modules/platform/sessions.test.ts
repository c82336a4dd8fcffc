import { expect, it } from "vitest";
import { deviceName } from "./sessions";

it("calls a browser what people call it", () => {
  expect(deviceName("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36 Edg/150.0")).toBe("Edge, Windows");
  expect(deviceName("Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Mobile Safari/537.36")).toBe("Chrome, Android");
  expect(deviceName("Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) AppleWebKit/605.1 Version/20.0 Safari/604.1")).toBe("Safari, iOS");
  expect(deviceName("curl/9.0")).toBe("curl/9.0");
});
