import {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  type ColumnNode,
  type CreateIndexNode,
  type CreateTableNode,
  type DeleteQueryNode,
  type InsertQueryNode,
  type OperationNode,
  OperatorNode,
  ParensNode,
  type RawNode,
  ReferenceNode,
  type SelectQueryNode,
  SelectQueryNode as Select,
  TableNode,
  type UpdateQueryNode,
} from "kysely";
import { KEYS, type TableKey } from "../../src/sql/keys.ts";

/** What reads from every server, and why it may: nobody waits for it who sends a form. */
const EVERYWHERE: { table: string; columns: readonly string[]; why: string }[] = [
  {
    table: "submissions",
    columns: ["survey", "unit", "received_at", "id"],
    why: "lists and exports, a page at a time by an index",
  },
  { table: "submissions", columns: ["survey", "unit"], why: "how many there are" },
  {
    table: "submissions",
    columns: ["survey", "quarantine", "unit"],
    why: "how many are out of the figures, once for an edition, or when an office asks for its own",
  },
  { table: "submissions", columns: ["id"], why: "the first digits of an id, which a receipt has" },
  { table: "withdrawn", columns: ["id"], why: "the first digits of an id, which a receipt has" },
  {
    table: "withdrawn",
    columns: ["survey", "withdrawn_at", "id"],
    why: "what was withdrawn in some days, a page at a time by an index, when the operator replays",
  },
  {
    table: "submissions",
    columns: ["survey", "digest", "finished_at", "body_hash"],
    why: "what is due to be erased, once an hour",
  },
  {
    table: "outgoing",
    columns: ["next_at", "failure", "since"],
    why: "what is to be forwarded now, and how it stands",
  },
  { table: "presses", columns: ["at"], why: "what is to be forgotten, of some seconds" },
  { table: "tokens", columns: [], why: "the operator's list of them" },
  { table: "audit", columns: ["at", "id"], why: "the operator reads what was done, a page at a time" },
];

/** Kysely's own tables are small, and on every server. */
const isOwn = (table: string): boolean => table.startsWith("kysely_");

/** SQL that is text: nothing that asks for rows. Citus hands a `vacuum` on to each server, and YugabyteDB needs none and says so. */
const RAW = [
  // Citus takes triggers on tables that are on one server, and the log is on one.
  /^\s*create (function audit_|trigger audit_\w+ before [\w ]+ on audit\b)/i,
  // Citus hands it on to each server (its pull request 5227); who cannot do it says so, and nothing is changed.
  /^do \$\$ begin\s+execute 'alter table tallies alter column counts set compression lz4';\s+exception when feature_not_supported/,
  // Of the server that is asked; its own functions, and no rows of anybody.
  /^\s*select (pg_snapshot_xmax\(pg_current_snapshot|1 where pg_snapshot_xmin\(pg_current_snapshot)\b/i,
  /^\s*select 1\s*$/i,
  /^\s*pragma\s/i,
  /^\s*vacuum( full \?)?\s*$/i,
];

/** Why a PostgreSQL that is distributed over several servers, such as Citus or YugabyteDB, would refuse a query, or ask all servers for it. */
export function refusalsOf(node: OperationNode): string[] {
  switch (node.kind) {
    case "CreateTableNode":
      return ofTable(node as CreateTableNode);
    case "CreateIndexNode":
      return ofIndex(node as CreateIndexNode);
    case "AlterTableNode":
      return within(node, ["ForeignKeyConstraintNode", "ReferencesNode", "UniqueConstraintNode", "GeneratedNode"]);
    case "InsertQueryNode":
      return ofInsert(node as InsertQueryNode);
    case "UpdateQueryNode":
      return ofUpdate(node as UpdateQueryNode);
    case "DeleteQueryNode":
      return ofDelete(node as DeleteQueryNode);
    case "SelectQueryNode":
      return ofSelect(node as SelectQueryNode);
    case "RawNode": {
      const text = (node as RawNode).sqlFragments.join("?");
      return RAW.some((pattern) => pattern.test(text)) ? [] : [`text that nothing is known of: ${text}`];
    }
    default:
      return [`a ${node.kind}`];
  }
}

function ofTable(node: CreateTableNode): string[] {
  const table = nameOf(node.table);
  if (isOwn(table)) return [];
  const key = keyOf(table);
  if (!key) return [`the table ${table} has no key in KEYS`];
  const found: string[] = [];
  const keys: string[][] = [];
  for (const { column, primaryKey, unique, autoIncrement, identity, generated, dataType } of node.columns) {
    const name = column.column.name;
    if (primaryKey || unique) keys.push([name]);
    if (autoIncrement || identity || generated || /serial/i.test(JSON.stringify(dataType)))
      found.push(`${table}.${name} counts up by itself, which each server would do for itself`);
  }
  for (const constraint of node.constraints ?? []) {
    if (constraint.kind === "PrimaryKeyConstraintNode" || constraint.kind === "UniqueConstraintNode")
      keys.push(constraint.columns.map((column) => (column as ColumnNode).column.name));
  }
  for (const columns of keys)
    if (!columns.includes(key.distributedBy))
      found.push(`${table} (${columns.join(", ")}) is unique without ${key.distributedBy}, by which it is distributed`);
  if (!keys.length) found.push(`${table} has no primary key`);
  return [...found, ...within(node, ["ForeignKeyConstraintNode", "ReferencesNode"])];
}

function ofIndex({ table, unique, columns = [] }: CreateIndexNode): string[] {
  const name = nameOf(table!);
  const by = keyOf(name)?.distributedBy;
  const has = columns.some((column) => JSON.stringify(column).includes(`"${by}"`));
  return unique && !has ? [`an index of ${name} is unique without ${by}, by which it is distributed`] : [];
}

function ofInsert(node: InsertQueryNode): string[] {
  const table = nameOf(node.into!);
  if (isOwn(table)) return [];
  const key = keyOf(table);
  if (!key) return [`the table ${table} has no key in KEYS`];
  const { onConflict, values } = node;
  const found = node.with ? ["an insert with another statement in it"] : [];
  if (!node.columns?.some(({ column }) => column.name === key.distributedBy))
    found.push(`rows of ${table} without ${key.distributedBy} have no server`);
  if (values && values.kind === "SelectQueryNode") found.push(`an insert into ${table} of what is selected`);
  if (onConflict && !onConflict.columns?.some(({ column }) => column.name === key.distributedBy))
    found.push(`a conflict in ${table} that is not one of ${key.distributedBy}, by which it is distributed`);
  if (onConflict?.updates?.some(({ column }) => columnOf(column) === key.distributedBy))
    found.push(`${table}.${key.distributedBy} is changed, and so the row's server`);
  return found;
}

function ofUpdate(node: UpdateQueryNode): string[] {
  const found = ofChange(nameOf(node.table!), node, Boolean(node.from ?? node.joins));
  const by = keyOf(nameOf(node.table!))?.distributedBy;
  if (node.updates?.some(({ column }) => columnOf(column) === by))
    found.push(`${by} is changed, and so the row's server`);
  return found;
}

const ofDelete = (node: DeleteQueryNode): string[] =>
  ofChange(nameOf(node.from.froms[0]!), node, Boolean(node.using ?? node.joins));

function ofChange(
  table: string,
  { where, with: ctes }: UpdateQueryNode | DeleteQueryNode,
  isJoined: boolean,
): string[] {
  if (isOwn(table)) return [];
  const key = keyOf(table);
  if (!key) return [`the table ${table} has no key in KEYS`];
  const found = isJoined ? [`a change of ${table} joined with another table`] : [];
  if (ctes) found.push(`a change of ${table} with another statement in it`);
  if (!routes(where?.where, key))
    found.push(`a change of ${table} without ${key.distributedBy}, which all servers would have to do`);
  return [...found, ...ofSubqueries(where?.where, key)];
}

function ofSelect(node: SelectQueryNode): string[] {
  const froms = node.from?.froms ?? [];
  if (froms.length !== 1 || node.joins?.length) return ["a query of several tables"];
  const [from] = froms;
  // Each server selects its own, and what comes is selected from once more.
  if (AliasNode.is(from!) && Select.is(from.node) && !node.where) return ofSelect(from.node);
  const table = nameOf(froms[0]!);
  if (isOwn(table)) return [];
  const key = keyOf(table);
  if (!key) return [`the table ${table} has no key in KEYS`];
  const found = node.with ? [`a query of ${table} with another one in it`] : [];
  for (const { expression } of node.setOperations ?? []) found.push(...refusalsOf(expression));
  if (!routes(node.where?.where, key)) {
    const columns = comparedIn(node.where?.where);
    if (!EVERYWHERE.some((one) => one.table === table && columns.every((column) => one.columns.includes(column))))
      found.push(`a query of ${table} by ${columns.join(", ") || "nothing"}, which all servers would have to answer`);
    if (node.endModifiers?.length) found.push(`a lock of rows of ${table} on all servers`);
  }
  return [...found, ...ofSubqueries(node.where?.where, key)];
}

/** Another query within one may only say which of a table's rows are also in a table that is distributed alike. */
function ofSubqueries(where: OperationNode | undefined, key: TableKey): string[] {
  return terms(where).flatMap((term) => {
    const selects = kindsIn(term, "SelectQueryNode") as SelectQueryNode[];
    return selects.flatMap((select) => {
      const inner = select.from?.froms[0] && keyOf(nameOf(select.from.froms[0]));
      const isAlike =
        inner &&
        BinaryOperationNode.is(term) &&
        inner.of === key.of &&
        columnOf(term.leftOperand) === key.distributedBy &&
        JSON.stringify(select.selections).includes(`"name":"${inner.distributedBy}"`);
      return isAlike ? [] : ["a query within another one whose rows are elsewhere"];
    });
  });
}

/** Whether the condition says on which servers the rows are. */
const routes = (where: OperationNode | undefined, { distributedBy }: TableKey): boolean =>
  terms(where).some(
    (term) =>
      BinaryOperationNode.is(term) &&
      columnOf(term.leftOperand) === distributedBy &&
      OperatorNode.is(term.operator) &&
      ["=", "in"].includes(term.operator.operator) &&
      !Select.is(term.rightOperand),
  );

/** What all has to be true of a row. */
function terms(where: OperationNode | undefined): OperationNode[] {
  if (!where) return [];
  if (ParensNode.is(where)) return terms(where.node);
  return AndNode.is(where) ? [...terms(where.left), ...terms(where.right)] : [where];
}

function comparedIn(where: OperationNode | undefined): string[] {
  const columns = kindsIn(where, "ReferenceNode").map((reference) => columnOf(reference)!);
  return [...new Set(columns)];
}

function columnOf(node: OperationNode): string | undefined {
  if (ReferenceNode.is(node)) return columnOf(node.column);
  return node.kind === "ColumnNode" ? (node as ColumnNode).column.name : undefined;
}

function nameOf(node: OperationNode): string {
  if (AliasNode.is(node)) return nameOf(node.node);
  return TableNode.is(node) ? node.table.identifier.name : "";
}

const keyOf = (table: string): TableKey | undefined => (KEYS as Readonly<Record<string, TableKey>>)[table];

const within = (node: OperationNode, kinds: readonly string[]): string[] =>
  kinds.flatMap((kind) => kindsIn(node, kind).map(() => `a ${kind}`));

/** All of one kind, wherever they are in a query. */
function kindsIn(node: unknown, kind: string): OperationNode[] {
  if (typeof node !== "object" || node === null) return [];
  if ((node as Partial<OperationNode>).kind === kind) return [node as OperationNode];
  return Object.values(node).flatMap((inner) => kindsIn(inner, kind));
}
