/** The closed set of known tables. Adding a table is adding a file and a line here. */
import { B1 } from "./B01";
import { B2 } from "./B02";
import { B3 } from "./B03";
import { B4 } from "./B04";
import { B5 } from "./B05";
import { B6 } from "./B06";
import { B7 } from "./B07";
import { B8 } from "./B08";
import { B9 } from "./B09";
import { B10 } from "./B10";
import { B11 } from "./B11";
import { B12 } from "./B12";
import { TABLES_BY_UNIT } from "./by-unit";
import { P1, P2, P3 } from "./performance";
import type { TableSpec } from "./spec";
import { T1 } from "./T01";
import { T2 } from "./T02";
import { T3 } from "./T03";
import { T4 } from "./T04";
import { T5 } from "./T05";
import { T6 } from "./T06";
import { T7 } from "./T07";
import { T8 } from "./T08";
import { T9 } from "./T09";
import { T10 } from "./T10";

export const TABLES: readonly TableSpec[] = [
  T1, T2, T3, T4, T5, T6, T7, T8, T9, T10,
  B1, B2, B3, B4, B5, B6, B7, B8, B9, B10, B11, B12,
  P1, P2, P3,
];

const byId = new Map([...TABLES, ...TABLES_BY_UNIT].map((table) => [table.id, table]));

/** The spec of a known table; undefined for a table known by title only. */
export const tableSpec = (id: string): TableSpec | undefined => byId.get(id);
