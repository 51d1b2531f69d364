/** As much of Cypher as a lint of our own statements needs: clauses, items and patterns, told apart by words and brackets. */

export interface Clause {
  /** In capitals: MATCH, WITH, RETURN … */
  readonly keyword: string;
  readonly body: string;
  /** Inside how many braces: 0 for the statement itself, more in subqueries. */
  readonly depth: number;
}

const KEYWORDS =
  /\b(OPTIONAL MATCH|MATCH|UNWIND|WITH|RETURN|WHERE|ORDER BY|SKIP|LIMIT|CREATE|MERGE|SET|DELETE|DETACH DELETE|REMOVE|CALL|UNION ALL|UNION)\b/gy;

/** Without what is in quotes, which may hold anything. */
export const withoutTexts = (cypher: string): string => cypher.replace(/'[^']*'/g, "''");

export function clausesOf(cypher: string): readonly Clause[] {
  const text = withoutTexts(cypher);
  const clauses: { keyword: string; body: string; depth: number }[] = [];
  const open: { keyword: string; body: string; depth: number }[] = [];
  let depth = 0;
  for (let i = 0; i < text.length; ) {
    const character = text.charAt(i);
    KEYWORDS.lastIndex = i;
    const keyword = /\w/.test(text.charAt(i - 1)) ? undefined : KEYWORDS.exec(text)?.[0];
    if (keyword !== undefined && !/(?:[`.$]|STARTS |ENDS )$/.test(text.slice(0, i))) {
      while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
      const clause = { keyword, body: '', depth };
      clauses.push(clause);
      open.push(clause);
      i += keyword.length;
      continue;
    }
    if (character === '{') depth += 1;
    if (character === '}') {
      depth -= 1;
      while ((open.at(-1)?.depth ?? -1) > depth) open.pop();
    }
    const current = open.at(-1);
    if (current !== undefined) current.body += character;
    i += 1;
  }
  return clauses;
}

/** The parts between commas that stand in no brackets. */
export function itemsOf(body: string): readonly string[] {
  const items = [''];
  let depth = 0;
  for (const character of body.replace(/^\s*DISTINCT\b/, '')) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (character === ',' && depth === 0) items.push('');
    else items[items.length - 1] += character;
  }
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** The types of each relationship of a MATCH, a variable number of hops counted as one. */
export const relationshipsOf = (matchBody: string): readonly (readonly string[])[] =>
  [...matchBody.matchAll(/-\[([^\]]*)\]-|--/g)].map(([, inner = '']) =>
    [...inner.matchAll(/`([^`]+)`/g)].map(([, type = '']) => type),
  );
