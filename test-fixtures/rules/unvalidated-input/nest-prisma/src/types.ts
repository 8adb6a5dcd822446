export interface Symbol {
  source: string;
  symbol: string;
}
