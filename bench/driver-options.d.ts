export declare const DRIVER_OPTIONS: {
  readonly disableLosslessIntegers: true;
  readonly connectionTimeout: number;
  readonly connectionAcquisitionTimeout: number;
  readonly maxTransactionRetryTime: number;
};
