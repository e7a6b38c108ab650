"use client";

import { useTranslations } from "next-intl";
import type { ChannelWords } from "@/components/desk/use-channel";
import { useVoice } from "@/components/voice/use-voice";
import { VoiceHint } from "@/components/voice/voice-hint";
import type { Finding } from "@/lib/replies/schemas";
import { ComposerFoot } from "./composer-foot";
import { ComposerGuard } from "./composer-guard";
import { ComposerHints } from "./composer-hints";
import { ComposerText } from "./composer-text";
import type { ComposerTool } from "./composer-tool";
import { CopyFoot, type useCopying } from "./copy-foot";
import { FileTray } from "./file-tray";
import { MailFields } from "./mail-fields";
import { PartsPreview } from "./parts-preview";
import { SignatureBlock } from "./signature-block";
import type { useComposer } from "./use-composer";
import type { useMove } from "./use-move";
import type { useSubmit } from "./use-submit";

type Props = {
  tool: ComposerTool;
  composer: ReturnType<typeof useComposer>;
  submitting: ReturnType<typeof useSubmit>;
  copying: ReturnType<typeof useCopying>;
  move: ReturnType<typeof useMove>;
  channel: ChannelWords;
  names: { account: string; receiver: string; word: string };
  copies: number;
};

/** The field with all that is said about its words, and the foot that sends them. */
export function ComposerBody({ tool, composer, submitting, copying, move, channel, names, copies }: Props) {
  const t = useTranslations("replies-ui");
  const tm = useTranslations("mail");
  const { conversation, customer } = tool;
  const { text, mode, route, answered, files, composing, field } = composer;
  const { guarded, isStopped, canSend, isSending, submit, trouble, setTrouble } = submitting;
  const voice = useVoice(tool, mode === "note" ? [] : guarded);
  const isMail = route?.traits.kind === "email";
  const room = (route?.traits.maxAttachments ?? 0) - files.files.length;
  const addFiles = (chosen: readonly File[]) => void files.add(chosen, room);
  return (
    <>
      {isMail ? (
        <MailFields
          key={composer.mail.round}
          fields={composer.mail}
          answers={answered?.mail?.subject ?? null}
          fallback={route?.account?.displayName ?? ""}
          onChange={composer.changeMail}
        />
      ) : null}
      <ComposerText
        isLong={isMail}
        field={field}
        text={text}
        label={t("field", { name: customer.displayName })}
        placeholder={
          isMail
            ? tm("compose.placeholder", names)
            : t(`placeholder.${mode}`, { ...names, name: customer.displayName })
        }
        findings={[...(mode === "note" ? [] : guarded), ...voice.findings].sort(byPlace)}
        disabled={isSending}
        onText={(next) => {
          if (trouble?.kind !== "clash") setTrouble(null);
          composer.type(next);
        }}
        onSend={copying.isByHand ? copying.copy : () => void submit()}
        onFiles={addFiles}
      />
      <FileTray
        files={files.files}
        onDescribe={files.describe}
        onDescribed={files.keepDescription}
        onRemove={files.remove}
      />
      <ComposerGuard composer={composer} submitting={submitting} privateWord={names.word} />
      <VoiceHint
        tool={tool}
        voice={voice}
        onOverrule={(reason) => submitting.sendBy(mode, { overrule: { reason } })}
      />
      <ComposerHints {...tool} />
      {composing ? <PartsPreview parts={composing.parts} limit={composing.limit} /> : null}
      {isMail && route?.account ? <SignatureBlock accountId={route.account.id} /> : null}
      {composing?.problem || trouble?.kind === "words" ? (
        <p role="alert" className="px-3.5 py-1 text-body text-red">
          {trouble?.kind === "words"
            ? trouble.text
            : composing?.problem
              ? t(`problem.${composing.problem}`)
              : null}
        </p>
      ) : null}
      {copying.isByHand ? (
        <CopyFoot composing={composing} isStopped={isStopped} channel={channel} copying={copying} />
      ) : (
        <ComposerFoot
          conversationId={conversation.id}
          mode={mode}
          composing={mode === "note" ? null : composing}
          isMail={isMail}
          sendLabel={isMail ? tm("compose.send", { ...names, copies }) : t(`send.${mode}`, names)}
          canSend={canSend}
          isStopped={isStopped}
          move={move.canMove ? { label: t("move.button", { word: names.word }), onMove: move.open } : null}
          draft={composer.draftState}
          mayAttach={mode !== "note" && room > 0}
          onFiles={addFiles}
          onSend={(more) => void submit(more)}
          tool={tool}
        />
      )}
    </>
  );
}

function byPlace(a: Finding, b: Finding): number {
  return a.where.from - b.where.from;
}
