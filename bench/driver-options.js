/** The settings of the driver, the same for all that are compared: those of the product. */
export const DRIVER_OPTIONS = {
  disableLosslessIntegers: true,
  connectionTimeout: 4_000,
  connectionAcquisitionTimeout: 8_000,
  maxTransactionRetryTime: 4_000,
};
