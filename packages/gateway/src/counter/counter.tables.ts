/** A citizen is asked whether an operator may act for them. */
export interface CounterApprovalTable {
  id: string;
  /** Only this session of the operator's sees it. */
  operator_session_id: string;
  /** Whom the operator asked for: nobody else's approval counts. */
  national_id: string;
  approved_by: 'issuer' | 'code';
  binding_message: string;
  state: 'waiting' | 'approved' | 'refused' | 'expired';
  /** `issuer`: what the issuer is asked about (CIBA). */
  auth_req_id: string | null;
  interval_seconds: number;
  /** When the issuer may be asked next. */
  poll_at: Date;
  /** `code`: hashed (scrypt, salted by the id). */
  code: string | null;
  attempts_left: number | null;
  /** `code`: who answers to the national id, as the sender of the code said. */
  subject: string | null;
  name: string | null;
  phone_number: string | null;
  created_at: Date;
  expires_at: Date;
}

/** A citizen's session that an operator's works for. */
export interface CounterServiceTable {
  citizen_session_id: string;
  operator_session_id: string;
  /** The operator went on alone: the citizen's cookie leads nowhere any more. */
  returned_at: Date | null;
}

/** Tables of the counter room. */
export interface CounterTables {
  counter_approval: CounterApprovalTable;
  counter_service: CounterServiceTable;
}
