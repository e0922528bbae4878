import { z } from "zod";

/** Whether a part of an address is an id (a uuid); anything else names nothing, and the database would choke on it. */
export const isId = (text: string): boolean => z.uuid().safeParse(text).success;
