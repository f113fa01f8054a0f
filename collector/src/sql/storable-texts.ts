import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type PrimitiveValueListNode,
  type ValueNode,
} from "kysely";

/**
 * Takes NULs out of all texts, those that are only looked for among them: SQLite's functions end a text at the first, and PostgreSQL
 * refuses the whole query. Anybody can send one, in an id, in a unit or in an address.
 */
export const storableTexts: KyselyPlugin = {
  transformQuery: ({ node }: PluginTransformQueryArgs) => transformer.transformNode(node),
  transformResult: async ({ result }: PluginTransformResultArgs) => result,
};

class Transformer extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    return { ...node, value: storable(node.value) };
  }

  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...node, values: node.values.map(storable) };
  }
}

const transformer = new Transformer();

/** A value as it is stored. */
export const storable = <T>(value: T): T => (typeof value === "string" ? value.replaceAll("\0", "\ufffd") : value) as T;
