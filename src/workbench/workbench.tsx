/** Starts the workbench in its page. */
import { createRoot } from "react-dom/client";
import { Page } from "./page";
import "./workbench.css";

const element = document.getElementById("workbench");
if (element === null) throw new Error("the page has no place for the workbench");
createRoot(element).render(<Page programLanguage={navigator.language} />);
