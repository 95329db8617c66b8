import { utilityProcess } from 'electron';
import type { StartCourier } from './create-network.ts';
import courierModule from './courier.ts?modulePath';

export const startCourier: StartCourier = ({ onAnswer, onExit }) => {
  const process = utilityProcess.fork(courierModule, [], { serviceName: 'Galley courier' });
  process.on('message', onAnswer);
  process.on('exit', onExit);
  return {
    ask: (ask) => {
      process.postMessage(ask);
    },
  };
};
