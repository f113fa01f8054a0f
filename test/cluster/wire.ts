import { once } from "node:events";
import { type AddressInfo, type Socket, connect, createServer } from "node:net";

/** A way from a port of its own to another port of this machine, which can be cut. */
export interface Wire {
  port: number;
  /** Lets nothing through any more, in either direction, and tells nobody: as a network does that is gone. */
  cut(): void;
  /** Whoever waited on the dead connections is cut off; new ones lead through again. */
  mend(): void;
  close(): void;
}

export async function wire(target: number): Promise<Wire> {
  let isCut = false;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    keep(near);
    // Whoever calls while it is cut hears nothing.
    if (isCut) return;
    const far = connect(target, "127.0.0.1");
    keep(far);
    near.pipe(far).pipe(near);
    near.once("close", () => far.destroy());
    far.once("close", () => near.destroy());
  });
  function keep(socket: Socket): void {
    socket.setNoDelay(true);
    open.add(socket);
    socket.once("close", () => open.delete(socket)).on("error", () => {});
  }
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const end = () => open.forEach((socket) => socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true;
      for (const socket of open) {
        socket.unpipe();
        socket.pause();
      }
    },
    mend() {
      isCut = false;
      end();
    },
    close() {
      server.close();
      end();
    },
  };
}
