import { readFileSync } from "node:fs";

/** The numbers that formulas have to give, with where each comes from. */
export interface Vectors {
  wilson: { x: number; n: number; N: number | null; ci: [number, number] }[];
  newcombe_difference: { x1: number; n1: number; x2: number; n2: number; d_lo_hi: [number, number, number] }[];
  half_up_percent: { x: number; n: number; whole: number; one_decimal: number }[];
  largest_remainder: { counts: number[]; percent: number[]; half_up: number[] }[];
  response_rate: {
    invited: number;
    returned: number;
    RR2: number;
    satisfied: number;
    bounds_of_all_invited: [number, number];
  }[];
  index_766_vs_csat: { dossiers: number; rated: number; rated_dissatisfied: number; csat_of_raters: number }[];
  split_example: {
    responses: Record<string, 0 | 1>[];
    n_k: Record<string, number>;
    p_k: Record<string, number>;
    index: number;
    variance: number;
    se: number;
  };
  split_simulation: { rows: { design: string; n: number; se_index_pp: number; cov95: number }[] };
  sample_size: { margin_pp: number; n_k: number; n_at_6_of_22: number; n_k_N1000: number }[];
  suppression: { counts: number[]; threshold: number; published: (number | null)[] }[];
  nps: { promoters: number; passives: number; detractors: number; nps: number; se_pp: number };
  scoring: {
    indicator_sum?: number;
    dossiers?: number;
    rounded_half_up?: number;
    total_of_rounded?: number;
    total?: number;
    band?: string;
  }[];
}

const file = new URL("../../fixtures/domain/method-vectors.json", import.meta.url);
export const vectors = JSON.parse(readFileSync(file, "utf8")) as Vectors;
