/**
 * The two ids of a bill (قبض): the answer of a `bill` field. Whether there is such a bill, and whether it is paid, its
 * ids do not tell.
 * @format bill
 */
export interface Bill {
  /**
   * شناسهٔ قبض: 6 to 13 digits, bare.
   * @format bill-id
   */
  billId: string;
  /**
   * شناسهٔ پرداخت: 6 to 13 digits, bare.
   * @format payment-id
   */
  paymentId: string;
}
