/** What each column of amounts holds, one choice a column. */
import { Field, Select } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { RecognisedTable } from "../../core/recognise/disclosure";
import { columnRoles, type ColumnChoice } from "../../core/recognise/overrides-columns";
import { columnName } from "../../core/sheets/addresses";
import { roleName } from "../../core/wording/places";
import { usePane } from "../pane-context";

export const columnKey = ({ header, nth }: Pick<ColumnChoice, "header" | "nth">): string => `${nth}/${header}`;

interface ColumnFieldsProps {
  readonly table: RecognisedTable;
  readonly columns: readonly ColumnChoice[];
  /** What was chosen here so far, by column. */
  readonly roles: ReadonlyMap<string, string | null>;
  readonly choose: (column: string, role: string | null) => void;
}

export function ColumnFields({ table, columns, roles, choose }: ColumnFieldsProps): ReactNode {
  const { language, say } = usePane();
  const options = useMemo(() => columnRoles(table.id).map((role) => ({ role, name: roleName(role, language) })), [table.id, language]);
  return (
    <details>
      <summary>{say("columnsHold")}</summary>
      <div className="column-fields">
        {columns.map((column) => {
          const key = columnKey(column);
          const role = roles.has(key) ? (roles.get(key) ?? null) : column.role;
          return (
            <Field key={key} label={say("columnOf", { column: columnName(column.column), header: column.header.replaceAll("/", " · ") })}>
              <Select size="small" value={role ?? ""} onChange={(_, { value }) => choose(key, value === "" ? null : value)}>
                <option value="">{say("noRole")}</option>
                {options.map((option) => <option key={option.role} value={option.role}>{option.name}</option>)}
              </Select>
            </Field>
          );
        })}
      </div>
    </details>
  );
}
