/**
 * The language that Office.js speaks with Excel: a request names objects by the path that leads to them and lists actions on them; the
 * answer has a result for each action, with names in PascalCase, or an error. Objects are plain classes whose members bear the names of
 * the API, so a name that is not there is an error here as it would be in Excel.
 */

/** Ends a request with an error of Excel; what was done before stays done. */
export class ExcelError extends Error {
  constructor(readonly code: string, message = `The fake says ${code}.`) {
    super(message);
  }
}

/** What `...OrNullObject` gives when there is nothing. */
export const NULL_OBJECT: unique symbol = Symbol("null object");

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  /** An argument that is an object is given as the id of its path, and its place in the second list tells so. */
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly number[] };
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

export interface ExcelRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

const PATH = { global: 1, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;
const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** Objects that the client asked to keep, across requests. */
export class References {
  private readonly kept = new Map<string, object>();
  private readonly names = new Map<object, string>();

  keep(object: object): void {
    const name = `reference-${this.kept.size + 1}`;
    this.kept.set(name, object);
    this.names.set(object, name);
  }

  nameOf(object: object): string | undefined {
    return this.names.get(object);
  }

  get(name: string): object {
    const object = this.kept.get(name);
    if (!object) throw new ExcelError("ItemNotFound");
    return object;
  }
}

/** Whether the request asks for nothing but letting go of kept objects. */
export const isRelease = ({ Actions }: ExcelRequest): boolean => Actions.every(({ ActionType, Name }) => Name === "_RemoveReference" || ActionType === ACTION.instantiate);

/** Names of what the request does besides reading: methods and properties set. */
export const doings = ({ Actions }: ExcelRequest): string[] =>
  Actions.filter(({ ActionType, Name }) => (ActionType === ACTION.method || ActionType === ACTION.setProperty) && !Name.startsWith("_")).map(({ Name }) => Name);

/** Carries the actions out in order; `beforeEach` may refuse one by throwing. */
export function answer(root: object, references: References, request: ExcelRequest, beforeEach: (name: string) => void): object {
  const objects = new Map<number, object | typeof NULL_OBJECT>();
  const resolve = (id: number): object | typeof NULL_OBJECT => {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const found = follow(id);
    objects.set(id, found);
    return found;
  };
  const follow = (id: number): object | typeof NULL_OBJECT => {
    const path = request.ObjectPaths[id];
    if (!path) throw new ExcelError("InvalidObjectPath");
    if (path.ObjectPathType === PATH.global) return root;
    if (path.ObjectPathType === PATH.reference) return references.get(path.Name);
    if (path.ObjectPathType === PATH.nullObject) return NULL_OBJECT;
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    const objectIds = path.ArgumentInfo?.ReferencedObjectPathIds;
    const given = (path.ArgumentInfo?.Arguments ?? []).map((value, index) => (objectIds?.[index] ? resolve(objectIds[index]) : value));
    if (path.ObjectPathType === PATH.property) return asObject(read(parent, member(path.Name)));
    if (path.ObjectPathType === PATH.indexer) return asObject(call(parent, "getItem", given));
    if (path.ObjectPathType === PATH.method) {
      beforeEach(path.Name);
      return asObject(call(parent, member(path.Name), given));
    }
    throw new ExcelError("NotImplemented", `object path ${path.ObjectPathType}`);
  };

  const results: object[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      const object = action.ActionType === ACTION.trace ? NULL_OBJECT : resolve(action.ObjectPathId);
      results.push({ ActionId: action.Id, Value: object === NULL_OBJECT ? null : act(object, references, action, beforeEach) });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      return { Error: { Code: error.code, Message: error.message, Location: action.Name, ActionIndex: index }, Results: results };
    }
  }
  return { Error: null, Results: results };
}

function act(object: object, references: References, action: Action, beforeEach: (name: string) => void): unknown {
  const given = action.ArgumentInfo?.Arguments ?? [];
  switch (action.ActionType) {
    case ACTION.instantiate:
      return { ...identityOf(object), _ReferenceId: references.nameOf(object) };
    case ACTION.query:
      return loaded(object, action.QueryInfo?.Select ?? []);
    case ACTION.method:
      if (action.Name === "_KeepReference") {
        references.keep(object);
        return null;
      }
      if (action.Name === "_RemoveReference") return null;
      beforeEach(action.Name);
      return call(object, member(action.Name), given);
    case ACTION.setProperty:
      beforeEach(action.Name);
      if (!(member(action.Name) in object) || !Reflect.set(object, member(action.Name), given[0])) throw new ExcelError("ApiNotFound", action.Name);
      return null;
    default:
      throw new ExcelError("NotImplemented", `action ${action.ActionType}`);
  }
}

const identityOf = (object: object): object => ("id" in object ? { Id: object.id } : {});

/** Loads `name`, `protection/protected` or, of each item of a collection, the same. */
function loaded(object: object, select: readonly string[]): object {
  if ("items" in object && Array.isArray(object.items)) {
    const rest = select.map((path) => path.replace(/^items\//, ""));
    return { _Items: object.items.map((item: object) => ({ ...identityOf(item), ...loaded(item, rest) })) };
  }
  const value: Record<string, unknown> = {};
  const below = new Map<string, string[]>();
  for (const path of select) {
    const [first = "", ...rest] = path.split("/");
    if (rest.length > 0) below.set(first, [...(below.get(first) ?? []), rest.join("/")]);
    else value[pascal(first)] = read(object, first);
  }
  for (const [name, paths] of below) {
    const child = asObject(read(object, name));
    if (child !== NULL_OBJECT) value[pascal(name)] = loaded(child, paths);
  }
  return value;
}

function read(object: object, name: string): unknown {
  if (!(name in object)) throw new ExcelError("ApiNotFound", name);
  return Reflect.get(object, name);
}

function call(object: object, name: string, given: readonly unknown[]): unknown {
  const method = read(object, name);
  if (typeof method !== "function") throw new ExcelError("ApiNotFound", name);
  return Reflect.apply(method, object, [...given]);
}

function asObject(value: unknown): object | typeof NULL_OBJECT {
  if (value === NULL_OBJECT) return NULL_OBJECT;
  if (typeof value !== "object" || value === null) throw new ExcelError("InvalidObjectPath");
  return value;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const member = (name: string): string => (name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1));
