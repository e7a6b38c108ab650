import type { PublishingActs } from "@/components/publishing/publishing-acts";
import {
  approvePostNow,
  askPostNow,
  cancelPostNow,
  changePostNow,
  confirmPostNow,
  createPostNow,
  endHoldNow,
  planPostNow,
  releasePostNow,
  restorePostNow,
  returnPostNow,
  settlePostNow,
  withdrawPostNow,
} from "./actions";

export const acts: PublishingActs = {
  create: createPostNow,
  change: changePostNow,
  ask: askPostNow,
  approve: approvePostNow,
  giveBack: returnPostNow,
  withdraw: withdrawPostNow,
  plan: planPostNow,
  confirm: confirmPostNow,
  release: releasePostNow,
  cancel: cancelPostNow,
  restore: restorePostNow,
  settle: settlePostNow,
  endHold: endHoldNow,
};
