import type * as en from "./words.en";

type Words<T> = { [K in keyof T]: string };

export const tier: Words<typeof en.tier> = { FLASH: "Tin nóng", BULLETIN: "Tin nhanh", URGENT: "Khẩn", ROUTINE: "Thường" };

export const incidentStatus: Words<typeof en.incidentStatus> = {
  RUMOURED: "Tin đồn",
  REPORTED: "Đã đưa tin",
  CONFIRMED: "Đã xác nhận",
  DISPUTED: "Tranh cãi",
  OVER: "Đã kết thúc",
  RETRACTED: "Đã rút",
};

export const kind: Words<typeof en.kind> = {
  MARTIAL_LAW: "thiết quân luật",
  STATE_OF_EMERGENCY: "tình trạng khẩn cấp",
  MOBILISATION: "lệnh động viên",
  CURFEW: "giới nghiêm",
  WAR_DECLARED: "tuyên chiến",
  COUP: "đảo chính",
  BORDER_CLOSURE: "đóng biên giới",
  COMMUNICATIONS_CUT: "cắt liên lạc",
  OFFENSIVE: "tấn công",
  STRIKE: "không kích, pháo kích",
  CLASH: "giao tranh",
  TERRITORY: "lãnh thổ",
  EQUIPMENT_LOSS: "tổn thất khí tài",
  CASUALTIES: "thương vong",
  DISPLACEMENT: "di tản",
  FOREIGN_FORCES: "lực lượng nước ngoài",
  BLOCKADE: "phong tỏa",
  CYBER_ATTACK: "tấn công mạng",
  DETENTION: "bắt giữ",
  CEASEFIRE: "ngừng bắn",
  PEACE_DEAL: "thỏa thuận hòa bình",
  TALKS: "đàm phán",
  WITHDRAWAL: "rút quân",
  SURRENDER: "đầu hàng",
  PRISONER_EXCHANGE: "trao đổi tù binh",
  AID: "viện trợ",
  SANCTIONS: "trừng phạt",
  STATEMENT: "tuyên bố",
};

export const eventStatus: Words<typeof en.eventStatus> = {
  OCCURRED: "đã xảy ra",
  CLAIMED: "theo một bên",
  DENIED: "bị phủ nhận",
  CALLED_FOR: "được kêu gọi",
  PROPOSED: "được đề xuất",
  THREATENED: "bị đe dọa",
  REJECTED: "bị bác bỏ",
  AGREED: "đã thỏa thuận",
  IN_FORCE: "có hiệu lực",
  EXTENDED: "gia hạn",
  ENDED: "đã chấm dứt",
  VIOLATED: "bị vi phạm",
  PAST: "bối cảnh",
};

export const what: Words<typeof en.what> = {
  KILLED: "thiệt mạng",
  WOUNDED: "bị thương",
  MISSING: "mất tích",
  CAPTURED: "bị bắt",
  DISPLACED: "phải sơ tán",
  AIRCRAFT: "máy bay",
  DRONES: "máy bay không người lái",
  VEHICLES: "xe",
  SHIPS: "tàu",
};

export const health: Words<typeof en.health> = {
  SPEAKING: "Đang có tin",
  BEGINNING: "Mới bắt đầu",
  STALE: "Không có tin mới",
  EMPTY: "Trống",
  FAILING: "Lỗi",
  OVERDUE: "Quá hạn",
  STOPPED: "Đã dừng",
  PAUSED: "Tạm dừng",
};

export const basis: Words<typeof en.basis> = {
  EXPLICIT_OFFSET: "văn bản ghi rõ múi giờ",
  SOURCE_ZONE: "theo múi giờ của nguồn",
  PAGE_DATE: "giờ trong ngày, theo ngày của trang",
  DATE_ONLY: "chỉ biết ngày",
  FEED_DATE: "giờ của nguồn cấp tin",
  UNKNOWN: "không đọc được giờ",
};
