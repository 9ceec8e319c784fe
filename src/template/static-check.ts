/** What can be said of a template before it runs: unknown helpers and partials, and forms that are not allowed. */
import Handlebars from 'handlebars';
import type { Diagnostic } from '../diagnostic/model.js';
import { didYouMean } from '../diagnostic/suggest.js';
import { fault, placeAt, placeInContent } from './fault.js';
import { blockHelpers, helpers } from './helpers.js';

/** What the text between the braces must not hold. */
const contentFaults: readonly (readonly [RegExp, string, string])[] = [
  [
    /<[!?]/g,
    'mau-khong-dung',
    'Thấy <! hoặc <?; cần viết ghi chú {{!-- như thế này --}}, vì kết quả chỉ gồm các thẻ cho phép.',
  ],
  [/<(?![!?/A-Za-z])/g, 'mau-sai-xml', 'Thấy dấu < không mở thẻ nào; cần viết &lt;, hoặc tên thẻ ngay sau dấu <.'],
  [
    /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/g,
    'mau-sai-xml',
    'Thấy dấu & lạc chỗ; cần viết &amp; (dấu cách không ngắt dòng: &#160;).',
  ],
];

class Checker extends Handlebars.Visitor {
  readonly problems: Diagnostic[] = [];

  constructor(
    private readonly file: string,
    private readonly partials: ReadonlySet<string>,
  ) {
    super();
  }

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    if (!node.escaped) {
      const message = `Thấy {{{${nameOf(node.path)}}}}; cần {{${nameOf(node.path)}}}, vì chữ của dữ liệu không được thành thẻ.`;
      this.report('mau-ba-ngoac', message, node);
    }
    const called = node.params.length > 0 || hashPairs(node.hash) > 0 || Object.hasOwn(helpers, nameOf(node.path));
    if (called) this.checkCall(node.path, node.params, node);
    super.MustacheStatement(node);
  }

  override SubExpression(node: hbs.AST.SubExpression): void {
    this.checkCall(node.path, node.params, node);
    super.SubExpression(node);
  }

  override BlockStatement(node: hbs.AST.BlockStatement): void {
    this.checkHelper(node.path, node, blockHelpers);
    if (node.params.length !== 1 && blockHelpers.includes(nameOf(node.path))) {
      const message = `Thấy khối {{#${nameOf(node.path)}}} có ${node.params.length} giá trị; cần đúng một.`;
      this.report('mau-sai-cu-phap', message, node);
    }
    super.BlockStatement(node);
  }

  override PartialStatement(node: hbs.AST.PartialStatement): void {
    this.checkPartial(node.name, node);
    super.PartialStatement(node);
  }

  override PartialBlockStatement(node: hbs.AST.PartialBlockStatement): void {
    this.report('mau-khong-dung', 'Thấy {{#> …}}; cần {{> tên-mẫu-con}}, vì mẫu không dùng được dạng này.', node);
  }

  override Decorator(node: hbs.AST.Decorator): void {
    this.report(
      'mau-khong-dung',
      'Thấy {{* …}}; cần tách thành một tệp mẫu con, vì mẫu không dùng được dạng này.',
      node,
    );
  }

  override DecoratorBlock(node: hbs.AST.DecoratorBlock): void {
    this.report(
      'mau-khong-dung',
      'Thấy {{#* …}}; cần tách thành một tệp mẫu con, vì mẫu không dùng được dạng này.',
      node,
    );
  }

  override PathExpression(node: hbs.AST.PathExpression): void {
    // Every object has these names from its prototype; none of them is a value of a document.
    if (!node.parts.some((part) => part in Object.prototype)) return;
    this.report(
      'mau-thieu-gia-tri',
      `Thấy {{${node.original}}}; cần tên khác, vì văn bản không có giá trị nào tên như vậy.`,
      node,
    );
  }

  override ContentStatement(node: hbs.AST.ContentStatement): void {
    for (const [pattern, code, message] of contentFaults) {
      for (const { index } of node.value.matchAll(pattern)) {
        this.problems.push(fault(code, message, placeInContent(this.file, node, index)));
      }
    }
  }

  private checkCall(path: hbs.AST.Node, params: readonly hbs.AST.Node[], node: hbs.AST.Node): void {
    const wanted = Object.hasOwn(helpers, nameOf(path)) ? helpers[nameOf(path)]?.length : undefined;
    if (wanted === undefined) this.checkHelper(path, node, Object.keys(helpers));
    else if (params.length !== wanted) {
      this.report('mau-sai-cu-phap', `Thấy lệnh ${nameOf(path)} có ${params.length} giá trị; cần ${wanted}.`, node);
    }
  }

  private checkHelper(path: hbs.AST.Node, node: hbs.AST.Node, allowed: readonly string[]): void {
    const name = nameOf(path);
    if (allowed.includes(name)) return;
    const message = `Thấy mẫu gọi “${name}”, một lệnh không có; cần một trong: ${allowed.join(', ')}.`;
    this.report('mau-lenh-la', message, node);
  }

  private checkPartial(path: hbs.AST.Node, node: hbs.AST.Node): void {
    const name = nameOf(path);
    if (path.type === 'PathExpression' && this.partials.has(name)) return;
    const message =
      path.type === 'PathExpression'
        ? `Thấy mẫu gọi mẫu con “${name}”; cần tệp ${name}.hbs trong thư mục này hoặc thư mục chung.`
        : 'Thấy tên mẫu con do một giá trị quyết định; cần viết thẳng ra, dạng {{> tên-mẫu-con}}.';
    this.report('mau-con-thieu', message + didYouMean(name, [...this.partials]), node);
  }

  private report(code: string, message: string, node: hbs.AST.Node): void {
    this.problems.push(fault(code, message, placeAt(this.file, node.loc.start.line, node.loc.start.column)));
  }
}

export function checkTemplate(program: hbs.AST.Program, file: string, partials: ReadonlySet<string>): Diagnostic[] {
  const checker = new Checker(file, partials);
  checker.accept(program);
  return checker.problems;
}

function nameOf(path: hbs.AST.Node): string {
  return 'original' in path ? String(path.original) : '(…)';
}

function hashPairs(hash: hbs.AST.Hash | undefined): number {
  return hash?.pairs.length ?? 0;
}
