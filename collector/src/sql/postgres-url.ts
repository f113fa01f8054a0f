/** Whether an address names PostgreSQL, or what speaks its protocol; else it is a file. */
export const isPostgresUrl = (address: string): boolean => /^postgres(ql)?:/i.test(address);
