/** Politeness: how often a portal is asked, and how long it is left alone when it asks for that. */
export interface Pacer {
  /** The earliest time, in milliseconds, at which the portal may be asked; infinite while it is busy. */
  readyAt(portal: string): number;
  begin(portal: string, now: number): void;
  end(portal: string): void;
  /** For one that has begun and asks once more: takes its turn, 0, or tells the milliseconds until there is one. */
  again(portal: string, now: number): number;
  /** Leaves the portal alone until then. */
  hold(portal: string, until: number): void;
}

interface Visit {
  running: number;
  next: number;
}

/** At most `most` requests at a time to one portal, and `gap` milliseconds between their starts. */
export function createPacer(gap = 1000, most = 2): Pacer {
  const visits = new Map<string, Visit>();
  const visit = (portal: string): Visit => {
    const known = visits.get(portal) ?? { running: 0, next: 0 };
    visits.set(portal, known);
    return known;
  };
  return {
    readyAt(portal) {
      const { running, next } = visit(portal);
      return running >= most ? Number.POSITIVE_INFINITY : next;
    },
    begin(portal, now) {
      const known = visit(portal);
      known.running += 1;
      known.next = Math.max(known.next, now + gap);
    },
    end(portal) {
      visit(portal).running -= 1;
    },
    again(portal, now) {
      const known = visit(portal);
      if (known.next > now) return known.next - now;
      known.next = now + gap;
      return 0;
    },
    hold(portal, until) {
      const known = visit(portal);
      known.next = Math.max(known.next, until);
    },
  };
}
