CREATE TABLE "import_part" (
	"jurisdiction_id" integer NOT NULL,
	"job_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"part" integer NOT NULL,
	"row_count" integer NOT NULL,
	"rows" jsonb NOT NULL,
	"region_ids" integer[],
	"indicator_ids" integer[],
	"statuses" text[],
	"numerators" integer[],
	"denominators" integer[],
	"carried_from_ids" integer[],
	"warnings" text[],
	"warning_reasons" text[],
	"versions" integer[],
	CONSTRAINT "import_part_key" PRIMARY KEY("jurisdiction_id","job_id","verdict","part")
);
--> statement-breakpoint
ALTER TABLE "import_row" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "import_row" CASCADE;--> statement-breakpoint
ALTER TABLE "indicator_value_history" DROP CONSTRAINT "indicator_value_history_jurisdiction_id_jurisdiction_id_fk";
--> statement-breakpoint
ALTER TABLE "indicator_value_history" DROP CONSTRAINT "indicator_value_history_period_id_period_id_fk";
--> statement-breakpoint
ALTER TABLE "indicator_value_history" DROP CONSTRAINT "indicator_value_history_region_id_region_id_fk";
--> statement-breakpoint
ALTER TABLE "indicator_value_history" DROP CONSTRAINT "indicator_value_history_indicator_id_indicator_id_fk";
--> statement-breakpoint
ALTER TABLE "indicator_value_history" DROP CONSTRAINT "indicator_value_history_entered_by_account_id_fk";
--> statement-breakpoint
ALTER TABLE "indicator_value_history" DROP CONSTRAINT "indicator_value_history_verified_by_account_id_fk";
--> statement-breakpoint
ALTER TABLE "indicator_value_history" DROP CONSTRAINT "indicator_value_history_carried_from_id_period_id_fk";
--> statement-breakpoint
ALTER TABLE "import_job" ADD COLUMN "basis" text;--> statement-breakpoint
ALTER TABLE "import_part" ADD CONSTRAINT "import_part_job" FOREIGN KEY ("jurisdiction_id","job_id") REFERENCES "public"."import_job"("jurisdiction_id","id") ON DELETE cascade ON UPDATE no action;