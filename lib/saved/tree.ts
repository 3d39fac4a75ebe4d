/**
 * The tree that the parser builds, with just the members that reading asks for. Built once: a tree
 * of the parser's own, turned into this one, took a third of the time of a page.
 */
import { html as names, type Token, type TreeAdapter, type TreeAdapterTypeMap } from "parse5";
import { type DomDocument, type DomElement, textNode } from "../parse/flatten/dom";

type Attribute = Token.Attribute;

/** A class, because thousands are made for a page and all must have one shape. */
export class TreeNode implements DomElement {
  firstChild: TreeNode | null = null;
  nextSibling: TreeNode | null = null;
  lastChild: TreeNode | null = null;
  previousSibling: TreeNode | null = null;
  parent: TreeNode | null = null;
  /** What a `<template>` holds; null elsewhere. */
  content: TreeNode | null = null;
  /** Of a frame whose markup is at hand. */
  contentDocument: DomDocument | null = null;
  mode = names.DOCUMENT_MODE.NO_QUIRKS;

  constructor(
    readonly nodeName: string,
    public nodeValue: string | null,
    readonly attributes: Attribute[],
    readonly namespace: names.NS,
  ) {}

  get nodeType(): number {
    const { nodeName } = this;
    if (nodeName === "#text") return textNode;
    return nodeName === "#comment" ? 8 : 1;
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) {
      if (attribute.name === name) return attribute.value;
    }
    return null;
  }
}

/** The types of the tree's nodes, as the parser names them: all are one. */
export type Tree = TreeAdapterTypeMap<
  TreeNode,
  TreeNode,
  TreeNode,
  TreeNode,
  TreeNode,
  TreeNode,
  TreeNode,
  TreeNode,
  TreeNode,
  TreeNode
>;

function make(name: string, value: string | null = null): TreeNode {
  return new TreeNode(name, value, [], names.NS.HTML);
}

function insert(parent: TreeNode, node: TreeNode, before: TreeNode | null): void {
  const previous = before ? before.previousSibling : parent.lastChild;
  node.parent = parent;
  node.previousSibling = previous;
  node.nextSibling = before;
  if (previous) previous.nextSibling = node;
  else parent.firstChild = node;
  if (before) before.previousSibling = node;
  else parent.lastChild = node;
}

function detach(node: TreeNode): void {
  const { parent, previousSibling, nextSibling } = node;
  if (!parent) return;
  if (previousSibling) previousSibling.nextSibling = nextSibling;
  else parent.firstChild = nextSibling;
  if (nextSibling) nextSibling.previousSibling = previousSibling;
  else parent.lastChild = previousSibling;
  node.parent = null;
  node.previousSibling = null;
  node.nextSibling = null;
}

function insertText(parent: TreeNode, text: string, before: TreeNode | null): void {
  const previous = before ? before.previousSibling : parent.lastChild;
  if (previous?.nodeName === "#text") previous.nodeValue += text;
  else insert(parent, make("#text", text), before);
}

function children(parent: TreeNode): TreeNode[] {
  const all: TreeNode[] = [];
  for (let child = parent.firstChild; child; child = child.nextSibling) all.push(child);
  return all;
}

/** Tells the parser how to build the tree. */
export const treeAdapter: TreeAdapter<Tree> = {
  createDocument: () => make("#document"),
  createDocumentFragment: () => make("#document-fragment"),
  createElement: (name, namespace, attributes) => new TreeNode(name, null, attributes, namespace),
  createCommentNode: (text) => make("#comment", text),
  createTextNode: (text) => make("#text", text),
  appendChild: (parent, node) => insert(parent, node, null),
  insertBefore: insert,
  setTemplateContent(template, content) {
    template.content = content;
  },
  getTemplateContent: (template) => template.content ?? template,
  setDocumentType: () => undefined,
  setDocumentMode(document, mode) {
    document.mode = mode;
  },
  getDocumentMode: ({ mode }) => mode,
  detachNode: detach,
  insertText: (parent, text) => insertText(parent, text, null),
  insertTextBefore: insertText,
  adoptAttributes(node, attributes) {
    const known = new Set(node.attributes.map(({ name }) => name));
    node.attributes.push(...attributes.filter(({ name }) => !known.has(name)));
  },
  getFirstChild: (node) => node.firstChild,
  getChildNodes: children,
  getParentNode: (node) => node.parent,
  getAttrList: (node) => node.attributes,
  getTagName: (node) => node.nodeName,
  getNamespaceURI: (node) => node.namespace,
  getTextNodeContent: (node) => node.nodeValue ?? "",
  getCommentNodeContent: (node) => node.nodeValue ?? "",
  getDocumentTypeNodeName: () => "",
  getDocumentTypeNodePublicId: () => "",
  getDocumentTypeNodeSystemId: () => "",
  isTextNode: (node): node is TreeNode => node.nodeName === "#text",
  isCommentNode: (node): node is TreeNode => node.nodeName === "#comment",
  isDocumentTypeNode: (_node): _node is TreeNode => false,
  isElementNode: (node): node is TreeNode => !node.nodeName.startsWith("#"),
  // Where a node stood in the file is of no interest.
  setNodeSourceCodeLocation: () => undefined,
  getNodeSourceCodeLocation: () => null,
  updateNodeSourceCodeLocation: () => undefined,
};
