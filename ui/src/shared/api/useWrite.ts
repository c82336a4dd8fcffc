import { useMutation, type QueryKey, type UseMutationOptions, type UseMutationResult } from "@tanstack/react-query";
import { randomUuid } from "./uuid";

interface Keyed<Input> {
  readonly input: Input;
  readonly idempotencyKey: string;
}

/** A change to the server: `send` gets the key that stays the same however often the change is tried. */
export type Send<Input, Result> = (input: Input, idempotencyKey: string) => Promise<Result>;

type Options<Input, Result> = Omit<UseMutationOptions<Result, Error, Keyed<Input>>, "mutationFn" | "mutationKey"> & { refreshes?: readonly QueryKey[] };

/** A mutation in which one act of the person has one idempotency key; `refreshes` names the queries that it makes old. */
export function useWrite<Input, Result>(send: Send<Input, Result>, options: Options<Input, Result> = {}): {
  write: (input: Input) => Promise<Result>;
  state: UseMutationResult<Result, Error, Keyed<Input>>;
} {
  const { refreshes = [], ...rest } = options;
  const state = useMutation<Result, Error, Keyed<Input>>({
    ...rest,
    mutationFn: ({ input, idempotencyKey }) => send(input, idempotencyKey),
    onSettled: async (...settled) => {
      const { client } = settled[4];
      await Promise.all(refreshes.map((queryKey) => client.invalidateQueries({ queryKey })));
      await rest.onSettled?.(...settled);
    },
  });
  return { write: (input) => state.mutateAsync({ input, idempotencyKey: randomUuid() }), state };
}
