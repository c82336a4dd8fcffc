import { createRoot } from "react-dom/client";
import { App } from "./App";
import { startI18n } from "./shared/i18n/i18n";

const root = document.getElementById("root");
if (root) void startI18n().then(() => createRoot(root).render(<App />));
