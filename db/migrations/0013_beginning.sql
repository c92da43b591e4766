CREATE TABLE "overlap_decision" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"subject" text NOT NULL,
	"first_id" uuid NOT NULL,
	"second_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"agency_id" uuid,
	"reason" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "overlap_decision_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "overlap_decision_ordered" CHECK ("overlap_decision"."first_id" < "overlap_decision"."second_id")
);
--> statement-breakpoint
ALTER TABLE "budget_line" ADD COLUMN "empowers_poor" boolean;--> statement-breakpoint
ALTER TABLE "overlap_decision" ADD CONSTRAINT "overlap_decision_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overlap_decision" ADD CONSTRAINT "overlap_decision_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overlap_decision" ADD CONSTRAINT "overlap_decision_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "overlap_decision_pair" ON "overlap_decision" USING btree ("jurisdiction_id","first_id","second_id");--> statement-breakpoint
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_zakat_mark" CHECK ("budget_line"."empowers_poor" is null or "budget_line"."funding_source" = 'ZAKAT');