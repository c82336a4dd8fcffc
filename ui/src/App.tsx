import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect } from "react";
import { createAppRouter } from "./router";
import { queryClient, watchServer } from "./shared/api/queryClient";
import { pressKey } from "./shared/keys/keyStore";
import { ThemeProvider } from "./shared/theme/ThemeProvider";

const router = createAppRouter();

/** The whole interface. */
export function App() {
  useEffect(watchServer, []);
  useEffect(() => {
    window.addEventListener("keydown", pressKey);
    return () => window.removeEventListener("keydown", pressKey);
  }, []);
  return (
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>
  );
}
