/** The bar above: the product, the open files, and what can be done with them. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { OpenButton } from "./open-button";
import { openSample, SAMPLES } from "./samples";
import { useWorkbench } from "./workbench-context";
import type { OpenWorkbook, WorkbenchState } from "./workbench-state";

export function Bar({ state }: { readonly state: WorkbenchState }): ReactNode {
  const { controller, language, say } = useWorkbench();
  const { shown, workbooks, side, work } = state;
  return (
    <div className="topbar" role="region" aria-label={say("title")}>
      <span className="product">{say("product")}</span>
      <div className="actions">
        <OpenButton label={say("open")} primary={false} />
        <Menu>
          <MenuTrigger disableButtonEnhancement><Button>{say("samples")}</Button></MenuTrigger>
          <MenuPopover>
            <MenuList>
              {SAMPLES.map((sample) => <MenuItem key={sample.file} onClick={() => void openSample(controller, sample)} secondaryContent={sample.about[language]}>{sample.title}</MenuItem>)}
            </MenuList>
          </MenuPopover>
        </Menu>
        {shown !== null && (
          <>
            <Button onClick={() => controller.undo()}>{say("undo")}</Button>
            <Button onClick={() => controller.redo()}>{say("redo")}</Button>
            <Button disabled={work !== null} onClick={() => void controller.save(shown)}>{say("save")}</Button>
          </>
        )}
        <Button appearance="subtle" lang={language === "zh" ? "en" : "zh-CN"} onClick={() => controller.setLanguage(language === "zh" ? "en" : "zh")}>{say("language")}</Button>
      </div>
      {workbooks.length > 0 && <FileTabs workbooks={workbooks} shown={shown} />}
      {shown !== null && (
        <div className="turn" role="group" aria-label={say("turn")}>
          <Button size="small" appearance={side === "pane" ? "primary" : "secondary"} aria-pressed={side === "pane"} onClick={() => controller.turnTo("pane")}>{say("toPane")}</Button>
          <Button size="small" appearance={side === "sheet" ? "primary" : "secondary"} aria-pressed={side === "sheet"} onClick={() => controller.turnTo("sheet")}>{say("toSheet")}</Button>
        </div>
      )}
    </div>
  );
}

function FileTabs({ workbooks, shown }: { readonly workbooks: readonly OpenWorkbook[]; readonly shown: string | null }): ReactNode {
  const { controller, say } = useWorkbench();
  return (
    <nav className="files" aria-label={say("openFiles")}>
      {workbooks.map(({ id, name, unsaved }) => (
        <span key={id} className={id === shown ? "file shown" : "file"}>
          <button type="button" className="name" aria-current={id === shown ? "page" : undefined} title={name} onClick={() => controller.show(id)}>
            <span className="text">{name}</span>{unsaved && <span className="unsaved" title={say("unsaved")} aria-label={say("unsaved")} role="img">●</span>}
          </button>
          <button type="button" className="close" aria-label={say("close", { name })} onClick={() => controller.askToClose(id)}>×</button>
        </span>
      ))}
    </nav>
  );
}
